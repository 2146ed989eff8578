namespace AmFactorySim.Quantities.Tests;

/// <summary>Every kind of quantity that planners meet.</summary>
internal static class Kinds
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. Simple,
        typeof(Rate<Length, Duration>), typeof(Rate<Mass, Volume>), typeof(Rate<Area, Duration>), typeof(Rate<Volume, Duration>),
        typeof(Rate<Mass, Duration>), typeof(Rate<Share, Duration>), typeof(Rate<Energy, Volume>), typeof(Rate<Money, Mass>),
        typeof(Rate<Money, Volume>), typeof(Rate<Money, Energy>), typeof(Rate<Money, Duration>), typeof(Rate<Money, Area>),
        typeof(Rate<Energy, Mass>), typeof(Rate<Mass, Energy>), typeof(Rate<Mass, Mass>), typeof(Rate<Rate<Money, Area>, Duration>),
        // and some that have no name of their own
        typeof(Rate<Money, Power>), typeof(Rate<Money, Rate<Mass, Duration>>), typeof(Rate<Rate<Mass, Duration>, Area>),
        typeof(Rate<Rate<Length, Duration>, Rate<Mass, Volume>>), typeof(Rate<Money, SpecificHeat>),
    ];

    /// <summary>The kinds that the room itself declares; a new one is in every test by being there.</summary>
    private static IEnumerable<Type> Simple => typeof(Length).Assembly.GetTypes()
        .Where(t =>
            t.IsValueType && !t.IsGenericType
                && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuantity<>)))
        .OrderBy(t => t.Name, StringComparer.Ordinal);

    public static TheoryData<Type> AllTypes => new(All);

    /// <summary>Calls a generic test with a type that is known only at run time.</summary>
    public static void Call(Delegate test, Type kind)
    {
        try
        {
            test.Method.GetGenericMethodDefinition().MakeGenericMethod(kind).Invoke(test.Target, null);
        }
        catch (System.Reflection.TargetInvocationException wrapped) when (wrapped.InnerException is { } cause)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
        }
    }
}
