// What several areas speak of. The areas never import each other: they meet by these identifiers.

/// Someone with an account.
public enum PersonSubject {}
public typealias PersonID = Identifier<PersonSubject>

/// A unit of the organisation.
public enum DepartmentSubject {}
public typealias DepartmentID = Identifier<DepartmentSubject>
