package gongzhi.cases.web.records;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The books of what is kept, held back and anonymised, for those who look after the program. */
@Controller
@Needs({Permission.AUDIT_READ, Permission.SETTINGS_MANAGE})
class RecordsController {

  static final String ADDRESS = "/desk/records";

  private final RecordsPages records;
  private final Ground ground;
  private final Pages pages;

  RecordsController(RecordsPages records, Ground ground, Pages pages) {
    this.records = records;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View show(Viewer viewer, TimeWords times) {
    return pages.show("cases/records/records", records.of(ground.at(viewer, null), times));
  }
}
