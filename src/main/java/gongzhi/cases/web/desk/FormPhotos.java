package gongzhi.cases.web.desk;

import gongzhi.site.files.Photos;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pictures that come with a form. They are kept apart from the act, so that a form which is refused
 * comes back with them; what nobody sends again goes with the nightly sweep.
 */
@Component
class FormPhotos {

  private final Photos photos;
  private final TransactionTemplate apart;

  FormPhotos(Photos photos, PlatformTransactionManager transactions) {
    this.photos = photos;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The same with its uploads kept, by name behind those that were kept before. */
  Sent keep(Sent sent) {
    List<MultipartFile> files =
        Objects.requireNonNull(sent.input().files()).stream()
            .filter(file -> !file.isEmpty())
            .toList();
    if (files.isEmpty()) {
      return sent;
    }
    List<String> all = new ArrayList<>(Objects.requireNonNull(sent.input().photos()));
    all.addAll(Objects.requireNonNull(apart.execute(_ -> photos.keep(files))));
    return sent.with(sent.input().with(all));
  }
}
