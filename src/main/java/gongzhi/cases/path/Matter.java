package gongzhi.cases.path;

import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about.
 *
 * @param title first words of the reporter, masked; empty where the actor must not read them
 * @param publicTitle the title once an officer has read it for names and door numbers; null until
 *     then
 * @param category code of the category, such as {@code UT08}
 * @param urgent whether the clock runs day and night
 * @param restricted whether only the named owner and unit may read it, and the public sees no more
 *     than a number
 * @param kind what the reporter wants with it
 * @param route by which way it goes
 * @param hidden whether the reporter asked that neighbours do not see it
 */
public record Matter(
    String title,
    @Nullable String publicTitle,
    String category,
    MatterKind kind,
    boolean urgent,
    boolean restricted,
    boolean hidden,
    Channel channel,
    Route route) {

  /** The same matter under another category. */
  Matter as(String otherCategory, MatterKind otherKind, boolean nowRestricted) {
    return new Matter(
        title,
        nowRestricted ? null : publicTitle,
        otherCategory,
        otherKind,
        urgent,
        nowRestricted,
        hidden || restricted, // What was once confidential is never read by everybody.
        channel,
        route);
  }

  /** The same matter in confidence, under this category; urgent from now on where that is. */
  Matter in(String confided, boolean alwaysUrgent) {
    return new Matter(
        title, null, confided, kind, urgent || alwaysUrgent, true, hidden, channel, route);
  }

  /** The same matter in the open again: it was hidden without need, and nothing stays of that. */
  Matter lifted(String openCategory, boolean wasUrgent) {
    return new Matter(title, null, openCategory, kind, wasUrgent, false, hidden, channel, route);
  }

  /** Where it goes on when its reporter goes up; a confidential one never to those who study. */
  CaseStatus afterAppeal() {
    return restricted ? CaseStatus.ASSIGNED : CaseStatus.DELIBERATING;
  }

  /** The same matter by another route. */
  Matter by(Route other) {
    return new Matter(
        title, publicTitle, category, kind, urgent, restricted, hidden, channel, other);
  }

  /** The same matter with a title everyone may read; refused where it is to stay unseen. */
  Matter publishedAs(String words) {
    if (restricted || hidden) {
      throw Rejection.of("case.restricted-is-not-published");
    }
    return new Matter(title, words, category, kind, urgent, restricted, hidden, channel, route);
  }
}
