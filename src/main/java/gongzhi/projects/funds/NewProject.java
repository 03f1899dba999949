package gongzhi.projects.funds;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;

/** A project as somebody writes it down. */
public record NewProject(Project.ProjectKind kind, String title, String words, String basis) {

  private static final int LEAST = 4;
  private static final int TITLE_MAX = 60;
  private static final int WORDS_MAX = 1000;
  private static final int BASIS_MAX = 100;

  public NewProject {
    title = title.strip();
    words = words.strip().replace("\r\n", "\n");
    basis = basis.strip();
  }

  /** Refuses (422) what is missing, too long or tells of a person. */
  void require() {
    require(title, TITLE_MAX, "project.say-title");
    require(words, WORDS_MAX, "project.say-words");
    if (basis.length() > BASIS_MAX) {
      throw Rejection.invalid("project.basis-too-long", BASIS_MAX);
    }
    if (Masking.finds(title) || Masking.finds(words) || Masking.finds(basis)) {
      throw Rejection.invalid("project.no-personal-data");
    }
  }

  private static void require(String said, int most, String key) {
    if (said.length() < LEAST || said.length() > most) {
      throw Rejection.invalid(key, LEAST, most);
    }
  }
}
