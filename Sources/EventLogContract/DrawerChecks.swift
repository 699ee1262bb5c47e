import EventLog
import Kernel

extension ContractCheck {
  static let drawers = [
    ContractCheck("A value can be put, replaced and removed in every drawer") { log in
      for drawer in Drawer.allCases {
        try requireEqual(await log.value(in: drawer, key: "k"), nil, "\(drawer) before")
        try await log.write([.put(drawer, key: "k", value: [1, 0, 255])])
        try requireEqual(await log.value(in: drawer, key: "k"), [1, 0, 255], "\(drawer) after put")
        try await log.write([.put(drawer, key: "k", value: [])])
        try requireEqual(await log.value(in: drawer, key: "k"), [], "\(drawer) after replacing")
        try await log.write([.remove(drawer, key: "k")])
        try requireEqual(await log.value(in: drawer, key: "k"), nil, "\(drawer) after removing")
      }
    },
    ContractCheck("Drawers do not share their keys") { log in
      try await log.write([.put(.vault, key: "k", value: [1]), .put(.urn, key: "k", value: [2])])
      try await log.write([.removeAll(.vault, under: "")])
      try requireEqual(await log.value(in: .vault, key: "k"), nil, "the emptied drawer")
      try requireEqual(await log.value(in: .urn, key: "k"), [2], "the other drawer")
    },
    ContractCheck("Writes beside the log are made in order") { log in
      try await log.write([
        .put(.roll, key: "k", value: [1]), .remove(.roll, key: "k"), .put(.roll, key: "k", value: [2]),
        .put(.roll, key: "l", value: [3]), .removeAll(.roll, under: "l"),
      ])
      try requireEqual(await log.value(in: .roll, key: "k"), [2], "put, removed, put")
      try requireEqual(await log.value(in: .roll, key: "l"), nil, "put, removed")
    },
    ContractCheck("Removing what is not there does nothing") { log in
      try await log.write([.remove(.vault, key: "k"), .removeAll(.vault, under: "k")])
      try require(await log.values(in: .vault, under: "").isEmpty, "something appeared")
    },
    ContractCheck("The order of a drawer is that of its keys, whatever came first") { log in
      let keys = ["b", "a", "é", "Z", "", "ab", "a/1"]
      for key in keys { try await log.write([.put(.urn, key: key, value: Array(key.utf8))]) }
      let values = try await log.values(in: .urn, under: "")
      try requireEqual(values.map(\.key), ["", "Z", "a", "a/1", "ab", "b", "é"], "keys")
      try requireEqual(values.map(\.value), values.map { Array($0.key.utf8) }, "values")
    },
  ]
}
