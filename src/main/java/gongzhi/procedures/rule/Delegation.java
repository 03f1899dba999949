package gongzhi.procedures.rule;

import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the residents' or representatives' meetings of a place handed to its council (授权清单). The
 * council decides nothing else; whatever is not on the list goes to those meetings.
 *
 * @param basis where that stands
 */
public record Delegation(List<Item> items, Title basis) {

  /** What sort of matter it is. */
  public enum DelegatedKind {
    ROUTINE,
    FUNCTIONAL,
    TECHNICAL
  }

  /** One line of the list. */
  public record Item(String key, DelegatedKind kind, Title title) {}

  public Delegation {
    items = List.copyOf(items);
    Set<String> keys = new HashSet<>();
    for (Item item : items) {
      if (!keys.add(item.key())) {
        throw new IllegalArgumentException("there are two lines '" + item.key() + "'");
      }
    }
  }

  /** The line with this key; refuses (422) what nobody handed over, and says who decides it. */
  public Item get(String key) {
    return items.stream()
        .filter(item -> item.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> Rejection.invalid("decision.not-delegated", Matter.SELF_GOVERNANCE.law()));
  }
}
