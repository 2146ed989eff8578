namespace AmFactorySim.Experiments;

/// <summary>Finds the largest quantity for which something is so, without a look at every quantity.</summary>
internal static class LastQuantity
{
    // Above so many units, quantities nearer to each other than this share count as one.
    private const long ExactUpTo = 100_000, SharesApart = 1000;

    /// <summary>The largest quantity; null where there is none.</summary>
    /// <param name="isSo">Whether it is so for a quantity.</param>
    /// <param name="isNowhere">
    /// Whether it is certain that it is so for no quantity from one to another; for a single one, whether it is not.
    /// </param>
    /// <param name="least">The smallest quantity.</param>
    /// <param name="most">The largest.</param>
    public static long? Where(Func<long, bool> isSo, Func<long, long, bool> isNowhere, long least, long most)
    {
        if (isNowhere(least, most)) return null;
        if (least == most || (most > ExactUpTo && most - least < most / SharesApart)) return isSo(most) ? most : null;
        var middle = least + (most - least) / 2;
        return Where(isSo, isNowhere, middle + 1, most) ?? Where(isSo, isNowhere, least, middle);
    }
}
