package gongzhi.procedures.web.groups;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.access.OpenToAll;
import gongzhi.procedures.groups.Groups;
import gongzhi.procedures.groups.TopicGroup;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Groups of residents: registered at the desk, read by everybody. */
@Controller
@Needs(PUBLISH)
class GroupsController {

  private static final String LIST = "procedures/groups/desk";
  private static final String PAGE = "procedures/groups/desk-one";
  private static final String ONE = GroupPages.DESK + "/{id:[0-9]{1,18}}";

  private final Groups groups;
  private final GroupPages made;
  private final Pages pages;

  GroupsController(Groups groups, GroupPages made, Pages pages) {
    this.groups = groups;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping(GroupPages.OPEN)
  @OpenToAll
  View open(@RequestParam(defaultValue = "") String place, TimeWords times) {
    return pages.show("procedures/groups/list", made.open(place, times));
  }

  @GetMapping(GroupPages.OPEN + "/{id:[0-9]{1,18}}")
  @OpenToAll
  View openOne(@PathVariable long id, TimeWords times) {
    return pages.show("procedures/groups/one", made.open(id, times));
  }

  @GetMapping(GroupPages.DESK)
  View list(Viewer viewer, TimeWords times) {
    return pages.show(LIST, made.desk(viewer, GroupForm.BLANK, times));
  }

  @PostMapping(GroupPages.DESK)
  View found(@ModelAttribute GroupForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        LIST,
        LIST,
        refused ->
            new FormAgain(made.desk(viewer, form, times), GroupForm.fieldOf(refused.code())));
    return back(groups.found(viewer, form.group(made.own(viewer))));
  }

  @GetMapping(ONE)
  View one(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.desk(made.mine(viewer, id), GroupForm.BLANK, times));
  }

  @PostMapping(ONE + "/members")
  View join(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String post,
      Viewer viewer) {
    groups.join(viewer, made.mine(viewer, id), name, post);
    return back(id);
  }

  @PostMapping(ONE + "/members/{line:[0-9]{1,18}}/leave")
  View leave(@PathVariable long id, @PathVariable long line, Viewer viewer) {
    groups.leave(viewer, made.mine(viewer, id), line);
    return back(id);
  }

  @PostMapping(ONE + "/entries")
  View write(
      @PathVariable long id, @ModelAttribute GroupForm form, Viewer viewer, TimeWords times) {
    TopicGroup group = made.mine(viewer, id);
    pages.keepForm(
        PAGE,
        PAGE,
        refused -> new FormAgain(made.desk(group, form, times), GroupForm.fieldOf(refused.code())));
    groups.write(viewer, group, form.entry(group.since()));
    return back(id);
  }

  private View back(long id) {
    return pages.redirectTo(GroupPages.DESK + "/" + id);
  }
}
