import Kernel
import Markup

/// The mark: two banks and an arc. With an address it is a link home.
func logo(to address: String? = nil, withName: Bool = true) -> Markup {
  let arch = Markup.svg(
    ["viewBox": "0 0 38 22", "aria-hidden": "true"],
    .path(["fill": "currentColor", "d": .text(archOutline)]))
  let name: Markup = withName ? " Passerelle" : .span(["class": "hidden"], "Passerelle")
  guard let address else { return .span(["class": "logo"], arch, name) }
  return .a(["class": "logo", "href": .text(address)], arch, name)
}

/// The outline of the mark, in a box of 38 by 22.
let archOutline = "M0 22v-9h5.2a15.2 15.2 0 0 1 27.6 0H38v9h-5.6a13.4 13.4 0 0 0-26.8 0z"
