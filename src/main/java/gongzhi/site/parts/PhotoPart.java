package gongzhi.site.parts;

/**
 * One picture.
 *
 * @param alt what it shows, or 现场照片，11 月 6 日
 * @param caption printed on it; empty for none
 */
public record PhotoPart(String id, String alt, String caption) {

  public String address() {
    return "/files/" + id;
  }

  public String small() {
    return "/files/" + id + "/small";
  }
}
