using System.Text;

namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A program over the public interface of the timeline: the resources at the beginning and what each process does.</summary>
/// <param name="Units">Units of the oven and of the crew.</param>
/// <param name="Places">Capacity of the shelf and of the rack.</param>
/// <param name="Level">Litres in the tank.</param>
/// <param name="Pause">The hour of a pause in the run, after which it goes on.</param>
/// <param name="Processes">The statements of each process, and whether it is started at the beginning.</param>
internal sealed record RandomProgram(
    (int Oven, int Crew) Units, (int Shelf, int Rack) Places, int Level, int Pause,
    IReadOnlyList<(bool AtBegin, IReadOnlyList<Step> Steps)> Processes)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append($"oven {Units.Oven}, crew {Units.Crew}, shelf {Places.Shelf}, rack {Places.Rack}, ");
        text.Append($"tank {Level} of {Names.TankCapacity}, pause at {Pause}\n");
        for (int i = 0; i < Processes.Count; i++)
        {
            text.Append($"P{i}{(Processes[i].AtBegin ? "" : ", when it is started")}\n");
            Write(text, Processes[i].Steps, 1);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, IReadOnlyList<Step> steps, int depth)
    {
        foreach (Step step in steps)
        {
            text.Append(' ', 4 * depth).Append(step).Append('\n');
            Write(text, step.Inner, depth + 1);
        }
    }
}
