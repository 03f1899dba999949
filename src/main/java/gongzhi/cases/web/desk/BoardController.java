package gongzhi.cases.web.desk;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is open on one's ground, part by part: the board of a secretary at each of three levels. */
@Controller
@Needs(Permission.CASE_SEE)
class BoardController {

  private final Ground ground;
  private final BoardPages boards;
  private final Pages pages;

  BoardController(Ground ground, BoardPages boards, Pages pages) {
    this.ground = ground;
    this.boards = boards;
    this.pages = pages;
  }

  @GetMapping("/desk/watch/board")
  View board(@RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    return pages.show("cases/desk/board", boards.page(viewer, ground.at(viewer, in), times));
  }
}
