package gongzhi.cases.web.patrols;

import gongzhi.site.Qr;
import java.util.List;

/** What is put up at each point of a ground, to be printed. */
public record CodesPage(String name, List<Code> codes) {

  /** One point with the code that says its address. */
  public record Code(String place, String kind, Qr qr) {}
}
