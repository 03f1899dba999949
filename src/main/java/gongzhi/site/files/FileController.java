package gongzhi.site.files;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.work.Sender;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Takes one photo of a form at a time, and shows photos to those who may see them. */
@Controller
@OpenToAll
class FileController {

  /** Whoever comes with a receipt is its reporter below this address, and nobody elsewhere. */
  private static final String BY_RECEIPT = "/t/{token}/files/{id:[0-9a-f]{32}}";

  private static final Duration KEPT_BY_BROWSER = Duration.ofMinutes(5);

  private final Photos photos;
  private final Visibility visibility;
  private final PictureFolder folder;
  private final Pages pages;

  FileController(Photos photos, Visibility visibility, PictureFolder folder, Pages pages) {
    this.photos = photos;
    this.visibility = visibility;
    this.folder = folder;
    this.pages = pages;
  }

  /** Answers with the tile of the photo, which carries its name into the form. */
  @PostMapping("/files")
  View keep(@RequestParam List<MultipartFile> file, Words words) {
    List<String> kept = photos.keep(file);
    if (kept.size() != 1) {
      throw Rejection.invalid("photo.no-file");
    }
    PhotoPart photo = new PhotoPart(kept.getFirst(), words.of("photo.alt"), "");
    return pages.show("site/photo", photo);
  }

  @GetMapping({"/files/{id:[0-9a-f]{32}}", BY_RECEIPT})
  @OwnTransactions
  ResponseEntity<Resource> large(
      @PathVariable String id, Viewer viewer, HttpServletRequest request) {
    visibility.require(id, viewer, Sender.browser(request));
    return picture(folder.large(id));
  }

  @GetMapping({"/files/{id:[0-9a-f]{32}}/small", BY_RECEIPT + "/small"})
  @OwnTransactions
  ResponseEntity<Resource> small(
      @PathVariable String id, Viewer viewer, HttpServletRequest request) {
    visibility.require(id, viewer, Sender.browser(request));
    return picture(folder.small(id));
  }

  /** A browser that opens it alone gets a picture and nothing that could run. */
  private static ResponseEntity<Resource> picture(Path file) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.maxAge(KEPT_BY_BROWSER).cachePrivate())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Content-Disposition", "inline")
        .body(new FileSystemResource(file));
  }
}
