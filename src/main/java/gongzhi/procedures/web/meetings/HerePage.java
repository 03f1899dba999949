package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * Checking in at one meeting, ready to print.
 *
 * @param there whether the viewer checked in
 * @param open whether the door is open at all
 */
public record HerePage(
    String address,
    String title,
    String when,
    boolean there,
    boolean open,
    List<Choice> sides,
    String code) {}
