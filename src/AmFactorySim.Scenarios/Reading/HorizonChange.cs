using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Reading;

/// <summary>
/// Keeps the release rate of orders when the horizon is changed from outside: a shorter horizon does not make a busier factory.
/// </summary>
internal static class HorizonChange
{
    private static readonly KeyInfo Horizon = SectionInfo.Of(typeof(ScenarioFile))!.Keys.Single(k => k.Name == "horizon");

    /// <summary>The horizon in the scenario's own file.</summary>
    public static string HorizonOf(MapNode root) =>
        root.Find(Horizon.Name)?.Value is ScalarNode { IsEmpty: false } own ? own.Text : Horizon.Key.Default!;

    /// <summary>Whether a text is a time that orders can be spread over.</summary>
    public static bool CanHold(string horizon) =>
        ValueForm.Of(typeof(ReleaseRule))!.TryRead(ReleaseRule.EvenlyOver + horizon, Currencies.UsDollars, out _, out _);

    /// <summary>The scenario with every order that is released evenly over the horizon released evenly over this one.</summary>
    public static MapNode Over(string horizon, MapNode root) => root.Find("orders") switch
    {
        { Value: ListNode list } orders => root.With(
            orders with { Value = list with { Items = [.. list.Items.Select(order => Spread(order, horizon))] } }),
        { Value: MapNode order } orders => root.With(orders with { Value = Spread(order, horizon) }),
        _ => root,
    };

    private static Node Spread(Node node, string horizon)
    {
        if (node is not MapNode order) return node;
        var release = order.Find("release") ?? new MapEntry("release", order.Mark, new ScalarNode(order.Mark, ReleaseRule.Evenly));
        return release.Value is ScalarNode { Text: ReleaseRule.Evenly } evenly
            ? order.With(release with { Value = evenly with { Text = ReleaseRule.EvenlyOver + horizon } })
            : order;
    }
}
