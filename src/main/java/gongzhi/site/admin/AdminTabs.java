package gongzhi.site.admin;

import static gongzhi.parties.Permission.ACCOUNT_MANAGE;
import static gongzhi.parties.Permission.ADMINISTRATION_APPROVE;
import static gongzhi.parties.Permission.AUDIT_READ;
import static gongzhi.parties.Permission.CALENDAR_EDIT;
import static gongzhi.parties.Permission.POST_APPROVE;
import static gongzhi.parties.Permission.POST_PROPOSE;

import gongzhi.site.parts.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of administration in the menu; each administrator sees their own. */
@Configuration(proxyBeanMethods = false)
class AdminTabs {

  @Bean
  Tab usersTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "users",
        "admin.users",
        "users",
        "/admin/users",
        820,
        viewer -> viewer.mayAnywhere(ACCOUNT_MANAGE));
  }

  @Bean
  Tab postsTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "posts",
        "admin.posts",
        "hierarchy-2",
        "/admin/posts",
        830,
        viewer -> viewer.mayAnywhere(POST_PROPOSE) || viewer.mayAnywhere(POST_APPROVE));
  }

  @Bean
  Tab approvalsTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "approvals",
        "admin.approvals",
        "circle-check",
        "/admin/approvals",
        850,
        viewer -> viewer.mayAnywhere(ADMINISTRATION_APPROVE));
  }

  @Bean
  Tab auditTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "audit",
        "admin.audit",
        "history",
        "/admin/audit",
        840,
        viewer -> viewer.mayAnywhere(AUDIT_READ));
  }

  @Bean
  Tab calendarTab() {
    return new Tab(
        Tab.Bar.DESK_ADMIN,
        "calendar",
        "admin.calendar",
        "calendar",
        "/admin/calendar",
        810,
        viewer -> viewer.mayAnywhere(CALENDAR_EDIT));
  }
}
