package gongzhi.site.admin;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/**
 * An appointment to be proposed.
 *
 * @param post the post in words: 网格员，第一网格
 * @param units organisations it can be held in; empty where it belongs to the area alone
 * @param proof what proves identity once more; empty while that is fresh
 */
public record ProposePage(
    String post,
    String area,
    String role,
    List<Choice> units,
    List<Field> person,
    List<Choice> courtesies,
    List<Field> term,
    boolean substitute,
    List<Field> proof) {}
