package gongzhi.cases.web;

import gongzhi.site.files.Photos;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The photos of a report that is still being written. */
@Component
class DraftPhotos {

  private static final String OWNER = "case";

  private final Photos photos;

  DraftPhotos(Photos photos) {
    this.photos = photos;
  }

  /** Keeps what came with the form and returns all that belong to the draft now. */
  @Transactional
  public List<String> add(List<String> kept, @Nullable List<MultipartFile> files) {
    return files == null
        ? kept
        : Stream.concat(kept.stream(), photos.keep(files).stream()).distinct().toList();
  }

  /**
   * Hands the browser's own photos over to cases; each is then shown to whoever may read its act.
   */
  @Transactional
  public void attach(List<String> ids) {
    ids.forEach(id -> photos.attach(List.of(id), OWNER, id));
  }
}
