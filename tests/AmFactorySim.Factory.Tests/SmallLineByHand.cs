namespace AmFactorySim.Factory.Tests;

/// <summary>
/// What happens in a <see cref="SmallLine"/>, calculated hour by hour with plain lists, straight from the rules of docs/scenario.md: first
/// all that happens by itself, then plates and units are handed on, then plates and batches are started, then people are given work; each
/// in the order of the equipment, and after each decision again from the first that has something to decide.
/// </summary>
internal sealed class SmallLineByHand
{
    private readonly SmallLine _line;
    private readonly List<Tool> _tools = [];
    private readonly Dictionary<string, List<Tool>> _free = []; // of each group, the longest free first
    private readonly Buffer _ovens, _saws;
    private readonly List<(int Unit, int Released)> _backlog = [];
    private readonly List<Tool> _asking = [];
    private int _people, _units, _builds, _now;

    /// <summary>All starts: when, what, and which build or unit, since when it had been in the queue.</summary>
    public List<(int Hour, string Tool, long Build, long? Unit, int Queued)> Starts { get; } = [];

    public SmallLineByHand(SmallLine line)
    {
        (_line, _people) = (line, line.People);
        var ordered = line.Lots.Sum(lot => lot.Units);
        (_ovens, _saws) = (new(line.Oven.Buffer, ordered), new(line.Saw.Buffer, ordered));
        foreach (var group in line.Printers.Append(line.Oven).Append(line.Saw))
        {
            _free[group.Name] = [];
            for (var i = 1; i <= group.Count; i++) _tools.Add(new(group, $"{group.Name}/{i}"));
        }
        for (_now = 0; _now <= line.Horizon; _now++)
        {
            HappenByItself();
            while (HandOver() || Start() || Staff()) { }
        }
    }

    private void HappenByItself()
    {
        foreach (var (_, units) in _line.Lots.Where(lot => lot.Hour == _now))
            for (var i = 0; i < units; i++) _backlog.Add((++_units, _now));
        foreach (var tool in _tools.Where(tool => tool.Ends == _now))
        {
            tool.Ends = null;
            if (tool.Group.Attended[tool.Step]) _people++;
            tool.Step++;
            Begin(tool);
        }
        while (_people > 0 && _asking.Count > 0) Attend(Take(_asking));
    }

    // The next step of a tool's work, or its end.
    private void Begin(Tool tool)
    {
        if (tool.Step == tool.Group.Hours.Length) tool.IsDone = true;
        else if (tool.Group.Attended[tool.Step]) tool.Asks = true;
        else tool.Ends = _now + tool.Group.Hours[tool.Step];
    }

    private void Attend(Tool tool)
    {
        _people--;
        tool.Ends = _now + tool.Group.Hours[tool.Step];
    }

    private bool HandOver()
    {
        if (_tools.FirstOrDefault(tool => tool.IsDone) is not { } tool) return false;
        tool.IsDone = false;
        if (tool.Group == _line.Oven)
            tool.Jobs = [.. tool.Jobs.SelectMany(plate => plate.Units.Select(unit => new Job(plate.Build, [unit])))];
        if (tool.Group == _line.Saw) tool.Jobs = [];
        PutAll(tool);
        return true;
    }

    private void PutAll(Tool tool)
    {
        var queue = tool.Group == _line.Oven ? _saws : _ovens;
        while (tool.Jobs.Count > 0)
        {
            if (!queue.HasRoom)
            {
                queue.Waiting.Add(tool);
                return;
            }
            Put(queue, Take(tool.Jobs));
        }
        tool.IsNewlyFree = true;
    }

    private void Put(Buffer queue, Job job)
    {
        queue.Jobs.Add(job with { Queued = _now });
        queue.ToCome -= job.Units.Count;
    }

    private bool Start()
    {
        foreach (var tool in _tools)
        {
            var free = _free[tool.Group.Name];
            if (tool.IsNewlyFree)
            {
                tool.IsNewlyFree = false;
                free.Add(tool);
                return true;
            }
            if (free.FirstOrDefault() != tool) continue;
            if (_line.Printers.Contains(tool.Group) ? StartPlate(tool) : Load(tool, tool.Group == _line.Oven ? _ovens : _saws)) return true;
        }
        return false;
    }

    private bool StartPlate(Tool tool)
    {
        var isLast = _units == _line.Lots.Sum(lot => lot.Units);
        if (_backlog.Count == 0) return false;
        if (_backlog.Count < tool.Group.Batch && !IsOver(_backlog[0].Released, tool.Group, isLast)) return false;
        var units = _backlog.Take(tool.Group.Batch).Select(unit => unit.Unit).ToList();
        _backlog.RemoveRange(0, units.Count);
        tool.Jobs = [new(++_builds, units)];
        StartWork(tool);
        return true;
    }

    private bool Load(Tool tool, Buffer queue)
    {
        var wanted = Math.Min(tool.Group.Batch - tool.Jobs.Count, queue.Jobs.Count);
        for (var i = 0; i < wanted; i++) tool.Jobs.Add(Take(queue.Jobs));
        // Room goes to those who wait for it, in the order in which they began to wait; each then asks for room again.
        var let = queue.Waiting.Take(wanted).ToList();
        queue.Waiting.RemoveRange(0, let.Count);
        queue.Reserved = let.Count;
        foreach (var waiting in let)
        {
            queue.Reserved--;
            Put(queue, Take(waiting.Jobs));
            PutAll(waiting);
        }
        var isFull = tool.Jobs.Count == tool.Group.Batch;
        if (isFull || (wanted == 0 && tool.Jobs.Count > 0 && IsOver(tool.Jobs[0].Queued, tool.Group, queue.ToCome == 0)))
        {
            StartWork(tool);
            return true;
        }
        return wanted > 0;
    }

    private bool IsOver(int since, SmallLine.Group group, bool isLast) => group.Patience is { } hours ? since + hours <= _now : isLast;

    private void StartWork(Tool tool)
    {
        _free[tool.Group.Name].Remove(tool);
        foreach (var job in tool.Jobs)
            Starts.Add((_now, tool.Name, job.Build, tool.Group == _line.Saw ? job.Units[0] : null, job.Queued));
        tool.Step = 0;
        Begin(tool);
    }

    private bool Staff()
    {
        if (_tools.FirstOrDefault(tool => tool.Asks) is not { } tool) return false;
        tool.Asks = false;
        if (_people > 0) Attend(tool);
        else _asking.Add(tool);
        return true;
    }

    private static T Take<T>(List<T> list)
    {
        var first = list[0];
        list.RemoveAt(0);
        return first;
    }

    private sealed record Job(long Build, List<int> Units)
    {
        public int Queued { get; init; }
    }

    private sealed class Tool(SmallLine.Group group, string name)
    {
        public SmallLine.Group Group => group;

        public string Name => name;

        public List<Job> Jobs { get; set; } = [];

        public int Step { get; set; }

        public int? Ends { get; set; }

        public bool IsDone { get; set; }

        public bool IsNewlyFree { get; set; } = true;

        public bool Asks { get; set; }
    }

    private sealed class Buffer(int? room, int ordered)
    {
        public List<Job> Jobs { get; } = [];

        public List<Tool> Waiting { get; } = [];

        public int Reserved { get; set; }

        public int ToCome { get; set; } = ordered;

        public bool HasRoom => room is null || Jobs.Count + Reserved < room;
    }
}
