package gongzhi.cases.web.register;

import gongzhi.site.parts.StatusMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a resident follows, ready to print.
 *
 * @param offer what the address asks to follow; null where it asks for nothing new
 */
public record FollowsPage(List<Followed> follows, List<News> news, @Nullable Offer offer) {

  /** One thing followed. */
  public record Followed(long id, String name, String address) {}

  /** Something that happened lately in what is followed. */
  public record News(String title, String facts, String address, StatusMark status) {}

  /** Something to follow, with what its form carries. */
  public record Offer(String name, String area, String category, String caseNo) {}
}
