package gongzhi.cases.web.replies;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/**
 * The form of a text, ready to print.
 *
 * @param heading what it is for
 * @param action where it is sent; {@code back} where one goes without
 * @param areas on whose ground it may be used; empty where that is settled
 */
public record ReplyFormPage(
    String heading,
    String action,
    String back,
    List<Choice> areas,
    List<Choice> categories,
    List<Choice> uses,
    Field title,
    Field words,
    Field reason) {}
