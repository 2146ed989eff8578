namespace AmFactorySim.Factory.Tests;

/// <summary>
/// A line of printers, ovens for plates and saws for units, in which everything takes whole hours, so that most events share their instant
/// with others.
/// </summary>
/// <param name="Lots">The hour of release and the units of each lot.</param>
/// <param name="Printers">Two groups of printers.</param>
/// <param name="Oven">The ovens.</param>
/// <param name="Saw">The saws.</param>
/// <param name="People">People who set up and unload printers and saw.</param>
/// <param name="Horizon">In hours.</param>
internal sealed record SmallLine(
    IReadOnlyList<(int Hour, int Units)> Lots, IReadOnlyList<SmallLine.Group> Printers, SmallLine.Group Oven, SmallLine.Group Saw,
    int People, int Horizon)
{
    /// <summary>A group of equipment.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Batch">Units on a full plate, or plates in a full batch.</param>
    /// <param name="Patience">Hours that a plate or batch waits to be full; null: it starts only when full.</param>
    /// <param name="Hours">Hours of each step of the work.</param>
    /// <param name="Attended">Whether a person is there during each step.</param>
    /// <param name="Buffer">Room in front of it.</param>
    internal sealed record Group(string Name, int Count, int Batch, int? Patience, int[] Hours, bool[] Attended, int? Buffer = null);
}
