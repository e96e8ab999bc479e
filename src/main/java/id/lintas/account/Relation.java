package id.lintas.account;

/** What a person is to the holder of the account. */
public enum Relation {
  SELF,
  SPOUSE,
  CHILD,
  PARENT,
  SIBLING,
  GRANDPARENT,
  GRANDCHILD,
  OTHER_FAMILY
}
