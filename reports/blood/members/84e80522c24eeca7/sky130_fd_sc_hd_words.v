module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_time_months[5]),
    .Y(n22)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_frequency_times[1]),
    .Y(n21)
  );
  sky130_fd_sc_hd__a31oi_1 u10 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .A3(x_time_months[2]),
    .B1(x_time_months[3]),
    .Y(n12)
  );
  sky130_fd_sc_hd__a21oi_1 u11 (
    .A1(n12),
    .A2(n18),
    .B1(n22),
    .Y(n11)
  );
  sky130_fd_sc_hd__or4_1 u12 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[6]),
    .D(x_frequency_times[5]),
    .X(n10)
  );
  sky130_fd_sc_hd__nor2_1 u13 (
    .A(x_frequency_times[3]),
    .B(n10),
    .Y(n9)
  );
  sky130_fd_sc_hd__o21ai_0 u14 (
    .A1(n21),
    .A2(n20),
    .B1(n9),
    .Y(n8)
  );
  sky130_fd_sc_hd__a31oi_1 u15 (
    .A1(n13),
    .A2(n8),
    .A3(n11),
    .B1(n17),
    .Y(n7)
  );
  sky130_fd_sc_hd__o41a_1 u16 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[3]),
    .A3(x_monetary_cc[2]),
    .A4(x_monetary_cc[0]),
    .B1(x_monetary_cc[4]),
    .X(n6)
  );
  sky130_fd_sc_hd__or4_1 u17 (
    .A(n6),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[6]),
    .D(x_monetary_cc[5]),
    .X(n5)
  );
  sky130_fd_sc_hd__nor2_1 u18 (
    .A(n7),
    .B(n5),
    .Y(n4)
  );
  sky130_fd_sc_hd__nor3_1 u19 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .C(n17),
    .Y(n3)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(x_frequency_times[2]),
    .Y(n20)
  );
  sky130_fd_sc_hd__a21oi_1 u20 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B1(n3),
    .Y(n2)
  );
  sky130_fd_sc_hd__o211ai_1 u21 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B1(x_time_months[2]),
    .C1(x_time_months[3]),
    .Y(n1)
  );
  sky130_fd_sc_hd__a21oi_1 u22 (
    .A1(n1),
    .A2(n18),
    .B1(n22),
    .Y(n0)
  );
  sky130_fd_sc_hd__a311oi_1 u23 (
    .A1(n2),
    .A2(n15),
    .A3(n19),
    .B1(n0),
    .C1(n17),
    .Y(n27)
  );
  sky130_fd_sc_hd__nand3_1 u24 (
    .A(n27),
    .B(n9),
    .C(n20),
    .Y(n26)
  );
  sky130_fd_sc_hd__a211oi_1 u25 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[2]),
    .C1(n10),
    .Y(n25)
  );
  sky130_fd_sc_hd__o21ai_0 u26 (
    .A1(n8),
    .A2(n27),
    .B1(n15),
    .Y(n24)
  );
  sky130_fd_sc_hd__o41ai_1 u27 (
    .A1(n11),
    .A2(n25),
    .A3(n9),
    .A4(n17),
    .B1(n26),
    .Y(n23)
  );
  sky130_fd_sc_hd__a2111oi_0 u28 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B1(n24),
    .C1(n4),
    .D1(n23),
    .Y(y)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(x_recency_months[2]),
    .Y(n19)
  );
  sky130_fd_sc_hd__inv_1 u4 (
    .A(x_time_months[4]),
    .Y(n18)
  );
  sky130_fd_sc_hd__or2_2 u5 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .X(n17)
  );
  sky130_fd_sc_hd__nor3_1 u6 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .C(x_recency_months[6]),
    .Y(n16)
  );
  sky130_fd_sc_hd__nor3b_1 u7 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .C_N(n16),
    .Y(n15)
  );
  sky130_fd_sc_hd__nor3_1 u8 (
    .A(x_time_months[1]),
    .B(x_time_months[3]),
    .C(x_time_months[2]),
    .Y(n14)
  );
  sky130_fd_sc_hd__o211ai_1 u9 (
    .A1(n18),
    .A2(n14),
    .B1(n15),
    .C1(n19),
    .Y(n13)
  );
endmodule
