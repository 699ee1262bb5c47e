internal import EventLog
internal import Kernel
internal import People

/// Personal data as they lie in the vault.
enum VaultEntry {
  static func read(_ bytes: [UInt8]) throws(LogFailure) -> PersonalData {
    try Stored.read(PersonalData.self, bytes)
  }

  static func writing(_ data: PersonalData, of person: PersonID) throws(AppendFailure) -> AsideWrite {
    .put(.vault, key: VaultKey(person).rawValue, value: try Stored.written(data))
  }
}
