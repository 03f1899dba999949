package gongzhi.cases.web.profiles;

import gongzhi.cases.profiles.Entry;
import gongzhi.cases.profiles.Profile;
import gongzhi.cases.profiles.ProfileFact;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;

/** Says entries of a profile in words. */
final class ProfileWords {

  private ProfileWords() {}

  /** 2003 年, 12 部, 物业公司. */
  static String value(Entry entry, Words words) {
    return switch (entry.fact()) {
      case YEAR_BUILT -> words.of("profile.year", entry.value());
      case BUILDINGS -> words.of("profile.buildings", entry.value());
      case HOUSEHOLDS -> words.of("profile.households", entry.value());
      case LIFTS -> words.of("profile.lifts", entry.value());
      default -> word(entry, words);
    };
  }

  /** The value with whatever is said about it. */
  static String whole(Entry entry, Words words) {
    String value = value(entry, words);
    return entry.words().isEmpty() ? value : words.of("profile.said", value, entry.words());
  }

  /** Since when it is known, and where from. */
  static String basis(Entry entry, TimeWords times) {
    return times.words().of("profile.basis", times.date(entry.asOf()), entry.source());
  }

  /** What holds of this fact; empty while nobody entered it. */
  static String of(Profile profile, ProfileFact fact, Words words) {
    return profile.of(fact).map(entry -> value(entry, words)).orElse("");
  }

  private static String word(Entry entry, Words words) {
    return entry.fact().choices().stream()
        .filter(one -> one.name().equals(entry.value()))
        .findFirst()
        .map(words::of)
        .orElse(entry.value());
  }
}
