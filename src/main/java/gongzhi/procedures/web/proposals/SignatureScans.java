package gongzhi.procedures.web.proposals;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.proposals.ProposalNo;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.proposals.SheetStore;
import gongzhi.shared.Rejection;
import gongzhi.site.files.FileOwner;
import gongzhi.site.files.Photos;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of signed sheets of proposals; seen by whoever enters them alone. */
@Component
class SignatureScans implements FileOwner {

  private static final String OWNER = "signature-sheet";

  private final Photos photos;
  private final ProposalStore proposals;
  private final SheetStore sheets;

  SignatureScans(Photos photos, ProposalStore proposals, SheetStore sheets) {
    this.photos = photos;
    this.proposals = proposals;
    this.sheets = sheets;
  }

  /** Keeps the picture of a sheet; empty where none was sent. Refuses (422) the same twice. */
  String keep(ProposalNo no, List<MultipartFile> files) {
    String scan = photos.keepScan(files, OWNER, no.value());
    if (sheets.hasScan(no, photos.copiesOf(scan))) {
      throw Rejection.invalid("paper.scan-kept");
    }
    return scan;
  }

  @Override
  public String fileOwner() {
    return OWNER;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    return viewer.may(
        Permission.PROCEDURE_LEAD, proposals.get(new ProposalNo(reference)).areaPath());
  }
}
