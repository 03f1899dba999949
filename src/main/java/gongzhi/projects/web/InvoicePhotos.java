package gongzhi.projects.web;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.projects.funds.Project;
import gongzhi.projects.funds.ProjectStore;
import gongzhi.site.files.FileOwner;
import gongzhi.site.files.Photos;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of invoices; seen by whoever keeps or approves the money there. */
@Component
class InvoicePhotos implements FileOwner {

  private static final String OWNER = "invoice";

  private final Photos photos;
  private final ProjectStore projects;

  InvoicePhotos(Photos photos, ProjectStore projects) {
    this.photos = photos;
    this.projects = projects;
  }

  /** Keeps it and returns its name; empty where none was sent. */
  String keep(Project project, List<MultipartFile> files) {
    return photos.keepScan(files, OWNER, project.no());
  }

  @Override
  public String fileOwner() {
    return OWNER;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    String path = projects.get(reference).areaPath();
    return viewer.may(Permission.FUND_KEEP, path) || viewer.may(Permission.FUND_APPROVE, path);
  }
}
