package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * Checking in at one meeting, ready to print.
 *
 * @param there whether the viewer checked in
 * @param open whether the door is open at all
 * @param levels what the viewer can say of the work; empty where they are not asked
 * @param rated whether they said it
 */
public record HerePage(
    String address,
    String title,
    String when,
    boolean there,
    boolean open,
    List<Choice> levels,
    boolean rated,
    List<Choice> sides,
    String code) {}
