package gongzhi.site.parts;

/**
 * One picture.
 *
 * @param alt what it shows, or 现场照片，11 月 6 日
 * @param caption printed on it; empty for none
 * @param root where its address begins; empty but for whoever comes with a receipt
 */
public record PhotoPart(String id, String alt, String caption, String root) {

  /** A picture for whoever may see it by who they are. */
  public PhotoPart(String id, String alt, String caption) {
    this(id, alt, caption, "");
  }

  /** The same picture below an address that opens it. */
  public PhotoPart below(String otherRoot) {
    return new PhotoPart(id, alt, caption, otherRoot);
  }

  public String address() {
    return root + "/files/" + id;
  }

  public String small() {
    return root + "/files/" + id + "/small";
  }
}
