package gongzhi.site.files;

import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.work.Sender;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether a picture may be seen: by its sender until it is attached, then as its owner says. */
@Component
class Visibility {

  private final FileStore store;
  private final ObjectProvider<FileOwner> owners;
  private final TransactionOperations readOnly;

  Visibility(
      FileStore store,
      ObjectProvider<FileOwner> owners,
      @Qualifier("readOnlyTransactions") TransactionOperations readOnly) {
    this.store = store;
    this.owners = owners;
    this.readOnly = readOnly;
  }

  /** Refuses alike what does not exist and what is not for this viewer. */
  void require(String id, Viewer viewer, Sender sender) {
    Boolean visible =
        readOnly.execute(
            ignored -> store.find(id).map(file -> isFor(file, viewer, sender)).orElse(false));
    if (!Boolean.TRUE.equals(visible)) {
      throw Rejection.notFound("photo.not-found");
    }
  }

  private boolean isFor(StoredFile file, Viewer viewer, Sender sender) {
    String reference = file.reference();
    if (reference == null) {
      return file.sender().equals(sender.name());
    }
    @Nullable FileOwner owner = byName().get(String.valueOf(file.owner()));
    return owner != null && owner.mayShow(reference, viewer);
  }

  private Map<String, FileOwner> byName() {
    return owners.stream().collect(Collectors.toMap(FileOwner::fileOwner, Function.identity()));
  }
}
