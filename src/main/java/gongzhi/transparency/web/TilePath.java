package gongzhi.transparency.web;

import gongzhi.shared.Rejection;
import gongzhi.transparency.tree.TileId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a tile or entry bundle as C2SP {@code tlog-tiles} writes it: {@code
 * 0/x001/x234/067.p/5}. There is one address for one tile; any other spelling does not exist.
 *
 * @param level null for an entry bundle
 */
record TilePath(@Nullable Integer level, long index, int width) {

  private static final Pattern FORM =
      Pattern.compile("(entries|[0-7])/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

  /**
   * @throws Rejection (404) for anything that is not such an address
   */
  static TilePath parse(String path) {
    Matcher parts = FORM.matcher(path);
    if (!parts.matches() || parts.group(2).startsWith("x000")) {
      throw Rejection.notFound("transparency.nothing-there");
    }
    Integer level = parts.group(1).equals("entries") ? null : Integer.valueOf(parts.group(1));
    long index = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
    int width = parts.group(3) == null ? TileId.WIDTH : Integer.parseInt(parts.group(3));
    if (parts.group(3) != null && width >= TileId.WIDTH) {
      throw Rejection.notFound("transparency.nothing-there");
    }
    return new TilePath(level, index, width);
  }
}
