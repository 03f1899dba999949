package gongzhi.cases.web;

import gongzhi.shared.Rejection;
import gongzhi.site.files.Photos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The photos of a report that is still being written. */
@Component
class DraftPhotos {

  private static final String OWNER = "case";
  private static final int NAME_MAX = 60;

  private final Photos photos;

  DraftPhotos(Photos photos) {
    this.photos = photos;
  }

  /**
   * What became of the photos that came with a form.
   *
   * @param kept all that belong to the draft now
   * @param bad those that are no use; the good ones beside them stay
   */
  record Added(List<String> kept, List<Bad> bad) {}

  /** A photo that was not kept: the name of its file, and why. */
  record Bad(String file, Rejection why) {}

  /** Keeps what came with the form, each by itself; browsers send an empty part for none. */
  @Transactional
  public Added add(List<String> before, @Nullable List<MultipartFile> files) {
    Set<String> kept = new LinkedHashSet<>(before);
    List<Bad> bad = new ArrayList<>();
    for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
      try {
        requireRoom(kept.size(), file);
        kept.addAll(photos.keep(List.of(file)));
      } catch (Rejection why) {
        bad.add(new Bad(nameOf(file), why));
      }
    }
    return new Added(List.copyOf(kept), bad);
  }

  private static void requireRoom(int taken, MultipartFile file) {
    if (!file.isEmpty() && taken >= Photos.MOST) {
      throw Rejection.invalid("photo.too-many", Photos.MOST);
    }
  }

  /** As its sender knows it: without folders, and not longer than a line. */
  private static String nameOf(MultipartFile file) {
    String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return name.codePoints()
        .filter(sign -> !Character.isISOControl(sign))
        .limit(NAME_MAX)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Hands the browser's own photos over to cases; each is then shown to whoever may read its act.
   */
  @Transactional
  public void attach(List<String> ids) {
    ids.forEach(id -> photos.attach(List.of(id), OWNER, id));
  }
}
