package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody takes along what is kept about them (个人信息保护法第四十五条). Who keeps something of theirs adds
 * it, each under a name of its own, as plain records.
 */
public final class OwnDataAsked {

  private final PartyId person;
  private final Map<String, List<?>> parts = new TreeMap<>();

  public OwnDataAsked(PartyId person) {
    this.person = person;
  }

  /** Whose data are asked for, by that person alone. */
  public PartyId person() {
    return person;
  }

  /** Adds what is kept under this name. */
  public void add(String name, List<?> records) {
    parts.put(name, List.copyOf(records));
  }

  /** What was added, by name. */
  public Map<String, List<?>> parts() {
    return Collections.unmodifiableMap(parts);
  }
}
