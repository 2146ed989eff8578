namespace AmFactorySim.Factory;

/// <summary>Stations that wait for room in front of one another and will never work again.</summary>
/// <param name="Since">When the last of them began to wait.</param>
/// <param name="Waits">Each station, and one whose full buffer it waits for.</param>
public sealed record Deadlock(TimeSpan Since, IReadOnlyList<(string Station, string For)> Waits)
{
    /// <summary>
    /// The deadlock among stations, if there is one: the largest set of them whose every server is blocked by a station of the set, without
    /// those that nobody of the set waits for. A buffer gets room only when a server of its station takes something, and none of these can.
    /// </summary>
    internal static Deadlock? Among(IEnumerable<Station> stations, TimeSpan now)
    {
        var stuck = stations.Where(station => station.Servers.All(server => server.BlockedBy is not null)).ToList();
        while (stuck.RemoveAll(station => station.Servers.Any(server => !stuck.Contains(server.BlockedBy!))) > 0) { }
        while (stuck.RemoveAll(station => !stuck.Any(other => other.Servers.Any(server => server.BlockedBy == station))) > 0) { }
        if (stuck.Count == 0) return null;
        return new(now, [.. stuck.SelectMany(station => station.Servers.Select(server => (station.Plan.Name, server.BlockedBy!.Plan.Name)))
            .Distinct()]);
    }
}
