package gongzhi.parties.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the program knows about a person, for that person's eyes only; null where nothing is known.
 */
public record OwnData(@Nullable String name, @Nullable String phone, @Nullable String phoneMasked) {

  @Override
  public String toString() {
    return "OwnData";
  }
}
