package gongzhi.cases.web.desk;

/** Asks once more before a title is published: what everyone will read, and instead of what. */
public record PublishPage(String no, String title, String words, int version) {

  public String address() {
    return "/desk/cases/" + no;
  }
}
