package gongzhi.site.login;

/**
 * Deleting one's data.
 *
 * @param done whether it is done
 */
public record LeavePage(boolean done) {}
