using System.Text;

namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A program over the public interface of the timeline: the resources at the beginning and what each process does.</summary>
/// <param name="Units">Units of the resources.</param>
/// <param name="Places">Capacity of the shelf and of the rack.</param>
/// <param name="Level">Litres in the tank.</param>
/// <param name="Tools">Items of the pool.</param>
/// <param name="Pause">The hour of a pause in the run, after which it goes on.</param>
/// <param name="Processes">What each process does.</param>
internal sealed record RandomProgram(
    (int Oven, int Crew, int Team) Units, (int Shelf, int Rack) Places, int Level, int Tools, int Pause,
    IReadOnlyList<Life> Processes)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append($"oven {Units.Oven}, crew {Units.Crew}, team {Units.Team}, shelf {Places.Shelf}, rack {Places.Rack}, ");
        text.Append($"tank {Level} of {Names.TankCapacity}, tools {Tools}, pause at {Pause}\n");
        for (int i = 0; i < Processes.Count; i++)
        {
            text.Append($"P{i}{(Processes[i].AtBegin ? "" : ", when it is started")}{(Processes[i].Catches ? "" : ", catches nothing")}\n");
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

/// <summary>What a process does.</summary>
/// <param name="AtBegin">Whether it is started at the beginning.</param>
/// <param name="Catches">Whether it ends without a failure when an exception leaves its statements.</param>
/// <param name="Steps">Its statements.</param>
internal sealed record Life(bool AtBegin, bool Catches, IReadOnlyList<Step> Steps);

/// <summary>What a process throws, and what an event fails with.</summary>
internal sealed class Mishap(string message) : Exception(message);
