package gongzhi.projects.web;

import gongzhi.projects.funds.FundRules;
import gongzhi.projects.funds.Project;
import gongzhi.site.Words;
import java.util.List;

/** What accounts of a fund are called. */
record AccountWords(List<Project> projects, FundRules rules, Words words) {

  String of(String code) {
    String[] parts = code.split("/");
    return switch (parts[0]) {
      case "source" -> words.of("fund.account.source", source(parts[1]));
      case "fund" -> words.of("fund.account.fund", source(parts[1]));
      case "project" -> words.of("fund.account.project", project(parts[1]), source(parts[2]));
      case "paid" -> words.of("fund.account.paid", project(parts[1]));
      default -> code;
    };
  }

  private String source(String key) {
    return rules.sources().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .map(one -> words.of(one.title()))
        .orElse(key);
  }

  private String project(String id) {
    return projects.stream()
        .filter(one -> String.valueOf(one.id()).equals(id))
        .findFirst()
        .map(Project::title)
        .orElse(id);
  }
}
