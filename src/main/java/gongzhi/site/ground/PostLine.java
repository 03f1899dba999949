package gongzhi.site.ground;

import java.util.List;

/**
 * One post of an area, ready to print.
 *
 * @param title what the role is called there
 * @param duty what its holder does for people; empty where nothing is said
 * @param vacant whether nobody holds it
 * @param who who holds it, or who answers while it is vacant
 * @param where the organisation it is held in, or the post of whoever answers; empty for none
 * @param term since when, and until when where that is fixed
 * @param substitutes who stands in, each with the last day
 * @param others the other posts of the same person on the viewer's ground
 */
public record PostLine(
    String title,
    String duty,
    boolean vacant,
    String who,
    String where,
    String term,
    List<String> substitutes,
    List<String> others) {}
