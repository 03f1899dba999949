package gongzhi.procedures.web.halls;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/** The form of a hall, ready to print. */
public record HallFormPage(
    List<Choice> areas, Field name, Field address, Field hours, Field about) {}
