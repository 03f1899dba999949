package gongzhi.site.login;

import java.util.List;

/** Where somebody is signed in. */
public record SessionsPage(List<Line> lines) {

  /** One device; {@code current} is the one in hand. */
  public record Line(long id, String device, String kind, String lastSeen, boolean current) {}
}
