// Two functions an element, `.p("…")` and `.p(["class": "meta"], "…")`; children follow as further arguments.
// SVG elements that share a name with HTML are the same function, `<text>` is `svgText`.

extension Markup {
  public static func html(_ children: Markup...) -> Markup { made("html", [:], children) }
  public static func html(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("html", attributes, children)
  }

  public static func head(_ children: Markup...) -> Markup { made("head", [:], children) }
  public static func head(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("head", attributes, children)
  }

  public static func title(_ children: Markup...) -> Markup { made("title", [:], children) }
  public static func title(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("title", attributes, children)
  }

  public static func body(_ children: Markup...) -> Markup { made("body", [:], children) }
  public static func body(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("body", attributes, children)
  }

  public static func main(_ children: Markup...) -> Markup { made("main", [:], children) }
  public static func main(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("main", attributes, children)
  }

  public static func header(_ children: Markup...) -> Markup { made("header", [:], children) }
  public static func header(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("header", attributes, children)
  }

  public static func footer(_ children: Markup...) -> Markup { made("footer", [:], children) }
  public static func footer(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("footer", attributes, children)
  }

  public static func section(_ children: Markup...) -> Markup { made("section", [:], children) }
  public static func section(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("section", attributes, children)
  }

  public static func article(_ children: Markup...) -> Markup { made("article", [:], children) }
  public static func article(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("article", attributes, children)
  }

  public static func aside(_ children: Markup...) -> Markup { made("aside", [:], children) }
  public static func aside(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("aside", attributes, children)
  }

  public static func nav(_ children: Markup...) -> Markup { made("nav", [:], children) }
  public static func nav(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("nav", attributes, children)
  }

  public static func div(_ children: Markup...) -> Markup { made("div", [:], children) }
  public static func div(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("div", attributes, children)
  }

  public static func span(_ children: Markup...) -> Markup { made("span", [:], children) }
  public static func span(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("span", attributes, children)
  }

  public static func p(_ children: Markup...) -> Markup { made("p", [:], children) }
  public static func p(_ attributes: Attributes, _ children: Markup...) -> Markup { made("p", attributes, children) }

  public static func a(_ children: Markup...) -> Markup { made("a", [:], children) }
  public static func a(_ attributes: Attributes, _ children: Markup...) -> Markup { made("a", attributes, children) }

  public static func b(_ children: Markup...) -> Markup { made("b", [:], children) }
  public static func b(_ attributes: Attributes, _ children: Markup...) -> Markup { made("b", attributes, children) }

  public static func strong(_ children: Markup...) -> Markup { made("strong", [:], children) }
  public static func strong(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("strong", attributes, children)
  }

  public static func em(_ children: Markup...) -> Markup { made("em", [:], children) }
  public static func em(_ attributes: Attributes, _ children: Markup...) -> Markup { made("em", attributes, children) }

  public static func i(_ children: Markup...) -> Markup { made("i", [:], children) }
  public static func i(_ attributes: Attributes, _ children: Markup...) -> Markup { made("i", attributes, children) }

  public static func small(_ children: Markup...) -> Markup { made("small", [:], children) }
  public static func small(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("small", attributes, children)
  }

  public static func sup(_ children: Markup...) -> Markup { made("sup", [:], children) }
  public static func sup(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("sup", attributes, children)
  }

  public static func sub(_ children: Markup...) -> Markup { made("sub", [:], children) }
  public static func sub(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("sub", attributes, children)
  }

  public static func time(_ children: Markup...) -> Markup { made("time", [:], children) }
  public static func time(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("time", attributes, children)
  }

  public static func h1(_ children: Markup...) -> Markup { made("h1", [:], children) }
  public static func h1(_ attributes: Attributes, _ children: Markup...) -> Markup { made("h1", attributes, children) }

  public static func h2(_ children: Markup...) -> Markup { made("h2", [:], children) }
  public static func h2(_ attributes: Attributes, _ children: Markup...) -> Markup { made("h2", attributes, children) }

  public static func h3(_ children: Markup...) -> Markup { made("h3", [:], children) }
  public static func h3(_ attributes: Attributes, _ children: Markup...) -> Markup { made("h3", attributes, children) }

  public static func h4(_ children: Markup...) -> Markup { made("h4", [:], children) }
  public static func h4(_ attributes: Attributes, _ children: Markup...) -> Markup { made("h4", attributes, children) }

  public static func ul(_ children: Markup...) -> Markup { made("ul", [:], children) }
  public static func ul(_ attributes: Attributes, _ children: Markup...) -> Markup { made("ul", attributes, children) }

  public static func ol(_ children: Markup...) -> Markup { made("ol", [:], children) }
  public static func ol(_ attributes: Attributes, _ children: Markup...) -> Markup { made("ol", attributes, children) }

  public static func li(_ children: Markup...) -> Markup { made("li", [:], children) }
  public static func li(_ attributes: Attributes, _ children: Markup...) -> Markup { made("li", attributes, children) }

  public static func menu(_ children: Markup...) -> Markup { made("menu", [:], children) }
  public static func menu(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("menu", attributes, children)
  }

  public static func dl(_ children: Markup...) -> Markup { made("dl", [:], children) }
  public static func dl(_ attributes: Attributes, _ children: Markup...) -> Markup { made("dl", attributes, children) }

  public static func kbd(_ children: Markup...) -> Markup { made("kbd", [:], children) }

  public static func dt(_ children: Markup...) -> Markup { made("dt", [:], children) }
  public static func dt(_ attributes: Attributes, _ children: Markup...) -> Markup { made("dt", attributes, children) }

  public static func dd(_ children: Markup...) -> Markup { made("dd", [:], children) }
  public static func dd(_ attributes: Attributes, _ children: Markup...) -> Markup { made("dd", attributes, children) }

  public static func form(_ children: Markup...) -> Markup { made("form", [:], children) }
  public static func form(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("form", attributes, children)
  }

  public static func fieldset(_ children: Markup...) -> Markup { made("fieldset", [:], children) }
  public static func fieldset(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("fieldset", attributes, children)
  }

  public static func legend(_ children: Markup...) -> Markup { made("legend", [:], children) }
  public static func legend(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("legend", attributes, children)
  }

  public static func label(_ children: Markup...) -> Markup { made("label", [:], children) }
  public static func label(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("label", attributes, children)
  }

  public static func select(_ children: Markup...) -> Markup { made("select", [:], children) }
  public static func select(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("select", attributes, children)
  }

  public static func option(_ children: Markup...) -> Markup { made("option", [:], children) }
  public static func option(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("option", attributes, children)
  }

  public static func optgroup(_ children: Markup...) -> Markup { made("optgroup", [:], children) }
  public static func optgroup(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("optgroup", attributes, children)
  }

  public static func textarea(_ children: Markup...) -> Markup { made("textarea", [:], children) }
  public static func textarea(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("textarea", attributes, children)
  }

  public static func button(_ children: Markup...) -> Markup { made("button", [:], children) }
  public static func button(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("button", attributes, children)
  }

  public static func output(_ children: Markup...) -> Markup { made("output", [:], children) }
  public static func output(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("output", attributes, children)
  }

  public static func progress(_ children: Markup...) -> Markup { made("progress", [:], children) }
  public static func progress(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("progress", attributes, children)
  }

  public static func meter(_ children: Markup...) -> Markup { made("meter", [:], children) }
  public static func meter(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("meter", attributes, children)
  }

  public static func details(_ children: Markup...) -> Markup { made("details", [:], children) }
  public static func details(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("details", attributes, children)
  }

  public static func summary(_ children: Markup...) -> Markup { made("summary", [:], children) }
  public static func summary(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("summary", attributes, children)
  }

  public static func dialog(_ children: Markup...) -> Markup { made("dialog", [:], children) }
  public static func dialog(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("dialog", attributes, children)
  }

  public static func figure(_ children: Markup...) -> Markup { made("figure", [:], children) }
  public static func figure(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("figure", attributes, children)
  }

  public static func figcaption(_ children: Markup...) -> Markup { made("figcaption", [:], children) }
  public static func figcaption(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("figcaption", attributes, children)
  }

  public static func blockquote(_ children: Markup...) -> Markup { made("blockquote", [:], children) }
  public static func blockquote(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("blockquote", attributes, children)
  }

  public static func pre(_ children: Markup...) -> Markup { made("pre", [:], children) }
  public static func pre(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("pre", attributes, children)
  }

  public static func code(_ children: Markup...) -> Markup { made("code", [:], children) }
  public static func code(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("code", attributes, children)
  }

  public static func table(_ children: Markup...) -> Markup { made("table", [:], children) }
  public static func table(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("table", attributes, children)
  }

  public static func caption(_ children: Markup...) -> Markup { made("caption", [:], children) }
  public static func caption(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("caption", attributes, children)
  }

  public static func thead(_ children: Markup...) -> Markup { made("thead", [:], children) }
  public static func thead(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("thead", attributes, children)
  }

  public static func tbody(_ children: Markup...) -> Markup { made("tbody", [:], children) }
  public static func tbody(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("tbody", attributes, children)
  }

  public static func tfoot(_ children: Markup...) -> Markup { made("tfoot", [:], children) }
  public static func tfoot(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("tfoot", attributes, children)
  }

  public static func tr(_ children: Markup...) -> Markup { made("tr", [:], children) }
  public static func tr(_ attributes: Attributes, _ children: Markup...) -> Markup { made("tr", attributes, children) }

  public static func th(_ children: Markup...) -> Markup { made("th", [:], children) }
  public static func th(_ attributes: Attributes, _ children: Markup...) -> Markup { made("th", attributes, children) }

  public static func td(_ children: Markup...) -> Markup { made("td", [:], children) }
  public static func td(_ attributes: Attributes, _ children: Markup...) -> Markup { made("td", attributes, children) }

  public static func svg(_ children: Markup...) -> Markup { made("svg", [:], children) }
  public static func svg(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("svg", attributes, children)
  }

  public static func path(_ children: Markup...) -> Markup { made("path", [:], children) }
  public static func path(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("path", attributes, children)
  }

  public static func circle(_ children: Markup...) -> Markup { made("circle", [:], children) }
  public static func circle(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("circle", attributes, children)
  }

  public static func ellipse(_ children: Markup...) -> Markup { made("ellipse", [:], children) }
  public static func ellipse(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("ellipse", attributes, children)
  }

  public static func line(_ children: Markup...) -> Markup { made("line", [:], children) }
  public static func line(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("line", attributes, children)
  }

  public static func polyline(_ children: Markup...) -> Markup { made("polyline", [:], children) }
  public static func polyline(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("polyline", attributes, children)
  }

  public static func polygon(_ children: Markup...) -> Markup { made("polygon", [:], children) }
  public static func polygon(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("polygon", attributes, children)
  }

  public static func rect(_ children: Markup...) -> Markup { made("rect", [:], children) }
  public static func rect(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("rect", attributes, children)
  }

  public static func g(_ children: Markup...) -> Markup { made("g", [:], children) }
  public static func g(_ attributes: Attributes, _ children: Markup...) -> Markup { made("g", attributes, children) }

  public static func defs(_ children: Markup...) -> Markup { made("defs", [:], children) }
  public static func defs(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("defs", attributes, children)
  }

  public static func pattern(_ children: Markup...) -> Markup { made("pattern", [:], children) }
  public static func pattern(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("pattern", attributes, children)
  }

  public static func use(_ children: Markup...) -> Markup { made("use", [:], children) }
  public static func use(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("use", attributes, children)
  }

  public static func tspan(_ children: Markup...) -> Markup { made("tspan", [:], children) }
  public static func tspan(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("tspan", attributes, children)
  }

  public static func desc(_ children: Markup...) -> Markup { made("desc", [:], children) }
  public static func desc(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("desc", attributes, children)
  }

  public static func noscript(_ children: Markup...) -> Markup { made("noscript", [:], children) }
  public static func noscript(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("noscript", attributes, children)
  }

  public static func script(_ children: Markup...) -> Markup { made("script", [:], children) }
  public static func script(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("script", attributes, children)
  }

  public static func template(_ children: Markup...) -> Markup { made("template", [:], children) }
  public static func template(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("template", attributes, children)
  }

  public static func svgText(_ children: Markup...) -> Markup { made("text", [:], children) }
  public static func svgText(_ attributes: Attributes, _ children: Markup...) -> Markup {
    made("text", attributes, children)
  }

  public static func meta(_ attributes: Attributes = [:]) -> Markup { made("meta", attributes, [], isVoid: true) }

  public static func link(_ attributes: Attributes = [:]) -> Markup { made("link", attributes, [], isVoid: true) }

  public static func input(_ attributes: Attributes = [:]) -> Markup { made("input", attributes, [], isVoid: true) }

  public static func br(_ attributes: Attributes = [:]) -> Markup { made("br", attributes, [], isVoid: true) }

  public static func hr(_ attributes: Attributes = [:]) -> Markup { made("hr", attributes, [], isVoid: true) }

  public static func img(_ attributes: Attributes = [:]) -> Markup { made("img", attributes, [], isVoid: true) }

  public static func source(_ attributes: Attributes = [:]) -> Markup { made("source", attributes, [], isVoid: true) }

  public static func wbr(_ attributes: Attributes = [:]) -> Markup { made("wbr", attributes, [], isVoid: true) }

  /// A custom element of `Public/elements`, for instance `.custom("sortable-list", …)`. The name is a literal.
  public static func custom(_ name: StaticString, _ attributes: Attributes, _ children: Markup...) -> Markup {
    made(name.description, attributes, children)
  }

  private static func made(
    _ name: String, _ attributes: Attributes, _ children: [Markup], isVoid: Bool = false
  ) -> Markup {
    .element(.init(name: .init(name, isVoid: isVoid), attributes: attributes, children: children))
  }
}
