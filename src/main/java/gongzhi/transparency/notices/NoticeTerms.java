package gongzhi.transparency.notices;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a place says about its notices: the content of its {@code notices.yaml}. */
public record NoticeTerms(List<NoticeTerm> terms) {

  /** The file of a pack that says it. */
  public static final String FILE = "notices.yaml";

  public NoticeTerms {
    terms = List.copyOf(terms);
    Set<String> keys = new HashSet<>();
    for (NoticeTerm term : terms) {
      if (!keys.add(term.key())) {
        throw new IllegalArgumentException("there are two terms '" + term.key() + "'");
      }
    }
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a place has one term at least");
    }
  }

  /** The term with this key; empty for none. */
  public Optional<NoticeTerm> find(String key) {
    return terms.stream().filter(term -> term.key().equals(key)).findFirst();
  }
}
