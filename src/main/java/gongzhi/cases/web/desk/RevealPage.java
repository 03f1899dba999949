package gongzhi.cases.web.desk;

/** Asks why a phone must be seen, and shows it once; {@code phone} is empty until then. */
public record RevealPage(String no, String who, String reason, String phone) {

  public String address() {
    return "/desk/cases/" + no;
  }
}
