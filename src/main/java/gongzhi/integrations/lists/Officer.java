package gongzhi.integrations.lists;

/**
 * Who sends the list: an officer who may register reports where the rows lie.
 *
 * @param name login name
 * @param code the code the officer's phone shows now
 */
record Officer(String name, String password, String code) {

  @Override
  public String toString() {
    return "Officer[" + name + "]";
  }
}
