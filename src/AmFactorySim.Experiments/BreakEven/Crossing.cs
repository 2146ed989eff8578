namespace AmFactorySim.Experiments.BreakEven;

/// <summary>Which of two ways stays the better one as quantities grow, and from which quantity on.</summary>
/// <param name="RouteIsBetter">At the largest quantity: whether the route is better than printing.</param>
/// <param name="From">The smallest quantity from which that stays so.</param>
/// <param name="Changes">How often the better one changes on the way; 0: it is the same all along.</param>
public sealed record Crossing(bool RouteIsBetter, long From, int Changes)
{
    /// <summary>The same crossing, with the quantity that is found by a look at every quantity.</summary>
    /// <param name="isRouteBetter">Whether the route is better for a quantity.</param>
    /// <param name="isSettled">Whether it is certain that the one that is better in the end is so for all quantities from one to another.
    /// </param>
    /// <param name="least">The smallest quantity.</param>
    /// <param name="most">The largest.</param>
    public Crossing Exact(Func<long, bool> isRouteBetter, Func<long, long, bool> isSettled, long least, long most)
    {
        var from = LastQuantity.Where(quantity => isRouteBetter(quantity) != RouteIsBetter, isSettled, least, most) + 1 ?? least;
        return this with { From = from, Changes = from == least ? 0 : Math.Max(1, Changes) };
    }

    // So many quantities are looked at one by one where the last change is.
    private const long Followed = 64;

    /// <summary>Looks for the last change.</summary>
    /// <param name="isRouteBetter">Whether the route is better for a quantity.</param>
    /// <param name="quantities">Where to look, rising, steps on both of their sides.</param>
    /// <param name="better">The same for these quantities, where it is known already.</param>
    public static Crossing Of(Func<long, bool> isRouteBetter, IReadOnlyList<long> quantities, IReadOnlyList<bool> better)
    {
        var (last, changes, from) = (better[^1], 0, 0);
        for (var i = 1; i < quantities.Count; i++)
        {
            if (better[i] == better[i - 1]) continue;
            changes++;
            from = i;
        }
        if (changes == 0) return new(last, quantities[0], 0);
        var (low, high) = (quantities[from - 1], quantities[from]);
        while (high - low > Followed)
        {
            var middle = low + (high - low) / 2;
            if (isRouteBetter(middle) == last) high = middle;
            else low = middle;
        }
        // Between two steps both are straight lines, but a step may be here.
        for (var quantity = high - 1; quantity > low && isRouteBetter(quantity) == last; quantity--) high = quantity;
        return new(last, high, changes);
    }
}
