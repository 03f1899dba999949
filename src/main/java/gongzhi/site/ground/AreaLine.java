package gongzhi.site.ground;

/**
 * One area in a list.
 *
 * @param level what its level is called there
 * @param who who answers for it: 网格长 王女士 · 网格员 李先生
 * @param vacant how many of its service posts nobody holds; empty for none
 */
public record AreaLine(String name, String level, String who, String vacant, String address) {}
