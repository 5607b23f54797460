module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input [2:0] t_frequency_times;
  wire [2:0] t_frequency_times;
  input t_monetary_cc;
  wire t_monetary_cc;
  input [2:0] t_time_months;
  wire [2:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  INV u0 (
    .A(t_frequency_times[0]),
    .Y(n2)
  );
  NOR3 u1 (
    .A(t_time_months[0]),
    .B(t_time_months[1]),
    .C(t_time_months[2]),
    .Y(n1)
  );
  NOR2 u2 (
    .A(n2),
    .B(t_frequency_times[1]),
    .Y(n0)
  );
  NOR3 u3 (
    .A(t_frequency_times[2]),
    .B(n0),
    .C(n1),
    .Y(n5)
  );
  AOI21 u4 (
    .A1(t_time_months[1]),
    .A2(t_time_months[2]),
    .B(t_recency_months),
    .Y(n4)
  );
  NAND2 u5 (
    .A(n4),
    .B(t_monetary_cc),
    .Y(n3)
  );
  NOR2 u6 (
    .A(n5),
    .B(n3),
    .Y(y)
  );
endmodule
